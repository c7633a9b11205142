package be.ecolenumerique.helpdesk.query.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR = new Cursor(42, new Position(Instant.parse("2026-03-02T08:00:00.123Z"), 175));

    @Test
    void givenACursor_whenWrittenAndRead_thenEqual() {
        assertThat(Cursor.parse(CURSOR.toString())).contains(CURSOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "%%%",
                "null",
                "{\"$gt\":\"\"}",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAB",
                "AAAAAAAAAAB__________wAAAAE",
                "AAAAAAAAAACAAAAAAAAAAAAAAAE",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void givenAnythingElse_whenRead_thenNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void givenACursorOfAnotherList_whenUsed_thenRefused() {
        var page = Paging.of(List.of("tickets", "a"), Optional.of(1), Optional.empty(), Optional.empty())
                .page(List.of(1, 2), 2, number -> new Position(Instant.EPOCH, number), number -> number);
        var next = Optional.ofNullable(page.next()).flatMap(Cursor::parse);

        assertThat(Paging.of(List.of("tickets", "a"), Optional.of(1), next, Optional.empty())
                        .from())
                .contains(new Position(Instant.EPOCH, 1));
        assertThatThrownBy(() -> Paging.of(List.of("tickets", "b"), Optional.of(1), next, Optional.empty()))
                .hasMessage("malformed");
        assertThatThrownBy(() -> Paging.of(List.of("tickets", "a"), Optional.of(1), next, next))
                .hasMessage("malformed");
    }

    @Test
    void givenPages_whenRead_thenEachSaysWhetherThereIsMoreOnItsSides() {
        var first = Paging.of(List.of(), Optional.of(2), Optional.empty(), Optional.empty());
        assertThat(page(first, List.of(1, 2)))
                .extracting(Page::next, Page::previous)
                .containsOnlyNulls();
        assertThat(page(first, List.of(1, 2, 3)).next()).isNotNull();

        var after = Optional.ofNullable(page(first, List.of(1, 2, 3)).next()).flatMap(Cursor::parse);
        var second = page(Paging.of(List.of(), Optional.of(2), after, Optional.empty()), List.of(3));
        assertThat(second.next()).isNull();
        assertThat(second.previous()).isNotNull();

        var before = Optional.ofNullable(second.previous()).flatMap(Cursor::parse);
        var back = page(Paging.of(List.of(), Optional.of(2), Optional.empty(), before), List.of(2, 1));
        assertThat(back.items()).containsExactly(1, 2);
        assertThat(back.next()).isNotNull();
        assertThat(back.previous()).isNull();
    }

    private static Page<Integer> page(Paging paging, List<Integer> found) {
        return paging.page(found, 3, number -> new Position(Instant.EPOCH, number), number -> number);
    }
}
