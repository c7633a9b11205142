package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.Map;

/**
 * One cell: a status and, where it is a refusal, the code of the problem. The table leaves out the code that a status
 * always has.
 */
record Expected(int status, String code) {
    private static final Map<Integer, String> USUAL =
            Map.of(400, "malformed", 401, "unauthenticated", 403, "forbidden", 404, "not-found");

    static Expected parse(String cell) {
        String[] words = cell.split(" ", 2);
        int status = Integer.parseInt(words[0]);
        return new Expected(status, words.length > 1 ? words[1] : USUAL.getOrDefault(status, ""));
    }

    static Expected of(Reply reply) {
        return new Expected(reply.status(), reply.code());
    }

    /** A page for people has no code. */
    boolean isMetBy(Reply reply) {
        return status == reply.status() && (!reply.isProblem() || code.equals(reply.code()));
    }

    boolean isSuccess() {
        return status < 400;
    }

    @Override
    public String toString() {
        return code.equals(USUAL.getOrDefault(status, "")) ? "" + status : status + " " + code;
    }
}
