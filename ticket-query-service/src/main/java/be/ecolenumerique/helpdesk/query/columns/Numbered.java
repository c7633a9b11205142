package be.ecolenumerique.helpdesk.query.columns;

/** The number of a status or type in a column. It lives in memory alone, so a new order of constants does no harm. */
final class Numbered {
    private Numbered() {}

    @SuppressWarnings("EnumOrdinal")
    static int of(Enum<?> constant) {
        return constant.ordinal();
    }
}
