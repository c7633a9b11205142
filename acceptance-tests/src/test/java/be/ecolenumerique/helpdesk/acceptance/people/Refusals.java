package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.localstack.Answer;
import org.assertj.core.api.Condition;
import org.assertj.core.condition.VerboseCondition;

/** How the help desk says no. */
public final class Refusals {
    private Refusals() {}

    /** A problem of this status and code (RFC 9457). */
    public static Condition<Answer> refused(int status, String code) {
        return VerboseCondition.verboseCondition(
                answer -> answer.status() == status
                        && answer.json().path("code").asString("").equals(code)
                        && answer.json().path("type").asString("").equals("urn:helpdesk:problem:" + code),
                "refused with " + status + " " + code,
                answer -> " but was answered " + answer.status() + " " + answer.body());
    }
}
