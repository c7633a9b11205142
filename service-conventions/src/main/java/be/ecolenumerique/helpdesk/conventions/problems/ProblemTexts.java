package be.ecolenumerique.helpdesk.conventions.problems;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of problems: French, unless {@code Accept-Language} asks for German, Dutch or English. */
public final class ProblemTexts {
    private static final List<Locale> SPOKEN =
            List.of(Locale.FRENCH, Locale.GERMAN, Locale.forLanguageTag("nl"), Locale.ENGLISH);
    private final MessageSource messages;

    public ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.FRENCH;
        }
        try {
            var wanted = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return wanted == null ? Locale.FRENCH : wanted;
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH;
        }
    }

    public String title(Problem problem, Locale language) {
        return text("problem." + problem.code() + ".title", List.of(), language);
    }

    public String detail(Problem problem, Locale language) {
        List<Object> members = List.copyOf(problem.members().values());
        String key = "problem." + problem.code() + ".detail";
        String forValue = members.isEmpty() ? key : key + "." + members.getFirst();
        String special = messages.getMessage(forValue, members.toArray(), null, language);
        return special == null ? text(key, members, language) : special;
    }

    public String detail(FieldError error, Locale language) {
        return text("field." + error.reason(), error.values(), language);
    }

    private String text(String key, List<Object> values, Locale language) {
        return messages.getMessage(key, values.toArray(), language);
    }
}
