package be.ecolenumerique.helpdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An event of an earlier revision is read for ever, as if it had been written today. */
class UpcastersTest {
    private static final String NAME = "sample.lent";
    private static final EventTypes THIRD = new EventTypes(List.of(new EventType(NAME, 3, DeviceLent.class)));
    private static final Upcaster FROM_FIRST = new Upcaster(NAME, 1, UpcastersTest::daysInsteadOfWeeks);
    private static final Upcaster FROM_SECOND = new Upcaster(NAME, 2, UpcastersTest::toSomebody);

    private final EventCodec codec = new EventCodec(THIRD, new Upcasters(THIRD, List.of(FROM_FIRST, FROM_SECOND)));

    /** Revision 1 had weeks, revision 2 did not say to whom. */
    record DeviceLent(int days, String to) {}

    private static ObjectNode daysInsteadOfWeeks(ObjectNode first) {
        int weeks = first.required("weeks").asInt();
        first.remove("weeks");
        return first.put("days", weeks * 7);
    }

    private static ObjectNode toSomebody(ObjectNode second) {
        return second.put("to", "?");
    }

    @Test
    void givenTheFirstRevision_whenRead_thenEachStepIsTakenInOrder() {
        assertThat(codec.payload(NAME, 1, "{\"weeks\":2}")).isEqualTo(new DeviceLent(14, "?"));
    }

    @Test
    void givenTheSecondRevision_whenRead_thenOnlyTheLastStepIsTaken() {
        assertThat(codec.payload(NAME, 2, "{\"days\":3}")).isEqualTo(new DeviceLent(3, "?"));
    }

    @Test
    void givenTheRevisionOfToday_whenRead_thenItIsAsItStands() {
        assertThat(codec.payload(NAME, 3, "{\"days\":3,\"to\":\"Borlon\"}")).isEqualTo(new DeviceLent(3, "Borlon"));
    }

    @Test
    void givenARevisionOfANewerRelease_whenRead_thenItIsUnknown() {
        assertThatThrownBy(() -> codec.payload(NAME, 4, "{}")).isInstanceOf(UnknownEventType.class);
    }

    @Test
    void givenAStepIsMissing_whenPutTogether_thenRefusedWithItsName() {
        assertThatThrownBy(() -> new Upcasters(THIRD, List.of(FROM_SECOND)))
                .hasMessage("no upcaster of sample.lent from revision 1");
    }
}
