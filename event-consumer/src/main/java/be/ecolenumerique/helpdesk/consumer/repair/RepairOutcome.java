package be.ecolenumerique.helpdesk.consumer.repair;

import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;

/** What became of an attempt to repair one aggregate. */
public sealed interface RepairOutcome {

    /** All its events are applied, and it is followed again. */
    record Repaired() implements RepairOutcome {}

    record NotBlocked() implements RepairOutcome {}

    /** What comes before the fault is applied; the fault is still there. */
    record StillBlocked(BlockReason reason) implements RepairOutcome {}
}
