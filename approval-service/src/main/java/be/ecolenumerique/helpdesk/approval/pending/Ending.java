package be.ecolenumerique.helpdesk.approval.pending;

/** How the approval of one completion ended. */
public enum Ending {
    APPROVED_BY_SCHOOL,
    /** On the school's behalf, recorded as such. */
    APPROVED_BY_EN,
    REOPENED_BY_SCHOOL,
    REOPENED_BY_EN,
    /** Without an answer within 15 days (tutoriel §5). */
    CLOSED_AUTOMATICALLY;

    static Ending approval(boolean onSchoolsBehalf) {
        return onSchoolsBehalf ? APPROVED_BY_EN : APPROVED_BY_SCHOOL;
    }

    static Ending reopening(boolean onSchoolsBehalf) {
        return onSchoolsBehalf ? REOPENED_BY_EN : REOPENED_BY_SCHOOL;
    }
}
