package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table says something of every operation that there is, and of no other. */
class WallTableTest {
    private final WallTable table = WallTable.read();

    @Test
    void givenTheOpenApiFiles_whenTheTableIsRead_thenItHasARowForEachOperationAndThing_andNoOther() {
        List<String> wanted = Operation.all().stream()
                .flatMap(operation -> operation.things().stream().map(thing -> operation + " · " + thing))
                .toList();

        assertThat(table.rows().stream().map(WallTable.Row::name)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void givenTheTable_whenItsColumnsAreRead_thenEachCallerHasOne() {
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).containsOnlyKeys(Caller.values()));
    }
}
