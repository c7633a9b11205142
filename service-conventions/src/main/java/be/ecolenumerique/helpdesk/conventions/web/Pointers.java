package be.ecolenumerique.helpdesk.conventions.web;

/** JSON pointers as URI fragments; a name that a caller made up is shown in harmless characters only. */
final class Pointers {
    private Pointers() {}

    static String of(String parent, String name) {
        return parent + "/" + harmless(name).replace("~", "~0").replace("/", "~1");
    }

    static String harmless(String name) {
        return name.codePoints()
                .limit(60)
                .map(c -> c >= ' ' && c <= '~' ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
