package be.ecolenumerique.helpdesk.approval.answers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The two fields of the page's forms, {@code decision} and {@code reason}, each at most once and nothing beside them. Lines
 * end with a line feed, whatever the browser sent.
 *
 * @param answer what was said, if it can be taken
 * @param reason as typed, to show it again
 */
public record AnswerForm(Optional<Answer> answer, String reason, Optional<FormError> error) {
    public static final String DECISION = "decision";
    public static final String REASON = "reason";
    public static final int LONGEST = 5_000;
    public static final AnswerForm EMPTY = new AnswerForm(Optional.empty(), "", Optional.empty());

    public static AnswerForm read(MultiValueMap<String, String> fields) {
        String reason = first(fields, REASON).replace("\r\n", "\n").replace('\r', '\n');
        if (!onlyKnown(fields)) {
            return new AnswerForm(Optional.empty(), reason, Optional.of(FormError.DECISION));
        }
        return switch (first(fields, DECISION)) {
            case "approve" -> approve(reason);
            case "reopen" -> reopen(reason);
            default -> new AnswerForm(Optional.empty(), reason, Optional.of(FormError.DECISION));
        };
    }

    /** Of the reason, in code points, trimmed. */
    public int length() {
        String said = reason.strip();
        return said.codePointCount(0, said.length());
    }

    public AnswerForm with(FormError found) {
        return new AnswerForm(answer, reason, Optional.of(found));
    }

    private static AnswerForm approve(String reason) {
        return reason.isBlank()
                ? new AnswerForm(Optional.of(new Answer.Approve()), "", Optional.empty())
                : new AnswerForm(Optional.empty(), reason, Optional.of(FormError.DECISION));
    }

    private static AnswerForm reopen(String reason) {
        String said = reason.strip();
        Optional<FormError> error = FormError.inReason(said);
        return new AnswerForm(
                error.isPresent() ? Optional.empty() : Optional.of(new Answer.Reopen(said)), reason, error);
    }

    private static boolean onlyKnown(MultiValueMap<String, String> fields) {
        return Set.of(DECISION, REASON).containsAll(fields.keySet())
                && fields.values().stream().allMatch(values -> values.size() == 1);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
