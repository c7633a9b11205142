package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** A way to make a token that nobody was given, from one that somebody was. */
enum Forgery {
    FLIPPED_BIT,
    OTHER_CHARACTER,
    CUT,
    LENGTHENED,
    SWAPPED,
    ENCODED_OTHERWISE,
    OTHER_TICKET,
    OTHER_COMPLETION,
    OTHER_PERSON,
    LATER_END,
    SIGNATURE_OF_ANOTHER,
    SIGNATURE_PLUS_ORDER,
    SIGNATURE_OF_ZEROS,
    FOREIGN_KEY,
    UNKNOWN_KEY,
    EXPIRED,
    NOISE;

    private static final int SIGNATURE = 64;
    private static final int HALF = 32;
    /** Of the group of Ed25519: S and S + L are the same to a verifier that does not look. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+. é";

    /** @param given tokens that are out, with what they say */
    String of(Given given, Random chance) {
        String token = given.token();
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        int at = chance.nextInt(token.length());
        return switch (this) {
            case FLIPPED_BIT -> base64(flipped(bytes, chance));
            case OTHER_CHARACTER ->
                token.substring(0, at) + ALPHABET.charAt(chance.nextInt(ALPHABET.length())) + token.substring(at + 1);
            case CUT -> token.substring(0, at);
            case LENGTHENED -> token + ALPHABET.charAt(chance.nextInt(ALPHABET.length()));
            case SWAPPED -> token.substring(at) + token.substring(0, at);
            case ENCODED_OTHERWISE -> chance.nextBoolean() ? token + "=".repeat(1 + at % 2) : looseEnd(token, chance);
            case OTHER_TICKET -> kept(given, given.claims(new TicketReference(1 + chance.nextInt(100_000))), bytes);
            case OTHER_COMPLETION -> kept(given, given.claims(new UUID(chance.nextLong(), chance.nextLong())), bytes);
            case OTHER_PERSON -> kept(given, given.claims(PersonId.random()), bytes);
            case LATER_END -> kept(given, given.ending(Duration.ofDays(1L + chance.nextInt(1_000))), bytes);
            case SIGNATURE_OF_ANOTHER -> kept(given, given.another(), bytes);
            case SIGNATURE_PLUS_ORDER -> base64(plusOrder(bytes));
            case SIGNATURE_OF_ZEROS -> base64(zeros(bytes, chance));
            case FOREIGN_KEY -> given.foreign().sign(given.claims());
            case UNKNOWN_KEY ->
                new LinkPair("local-" + chance.nextInt(2, 1_000), given.keys().keys()).sign(given.claims());
            case EXPIRED -> given.keys().sign(given.ending(Duration.ofDays(-200L - chance.nextInt(1_000))));
            case NOISE -> base64(noise(chance));
        };
    }

    /** Says something else, signed as before. */
    private static String kept(Given given, LinkClaims claims, byte[] signed) {
        byte[] other = Base64.getUrlDecoder().decode(given.foreign().sign(claims));
        System.arraycopy(signed, signed.length - SIGNATURE, other, other.length - SIGNATURE, SIGNATURE);
        return base64(other);
    }

    private static byte[] flipped(byte[] bytes, Random chance) {
        byte[] other = bytes.clone();
        other[chance.nextInt(other.length)] ^= (byte) (1 << chance.nextInt(8));
        return other;
    }

    private static byte[] zeros(byte[] bytes, Random chance) {
        byte[] other = bytes.clone();
        Arrays.fill(other, other.length - SIGNATURE, other.length, (byte) 0);
        other[other.length - SIGNATURE] = (byte) chance.nextInt(3);
        return other;
    }

    /** The second half of the signature is a number, the lowest byte first. */
    private static byte[] plusOrder(byte[] bytes) {
        byte[] other = bytes.clone();
        byte[] number = reversed(Arrays.copyOfRange(bytes, bytes.length - HALF, bytes.length));
        byte[] more = new BigInteger(1, number).add(ORDER).toByteArray();
        byte[] filled = new byte[HALF];
        int length = Math.min(HALF, more.length);
        System.arraycopy(more, more.length - length, filled, HALF - length, length);
        System.arraycopy(reversed(filled), 0, other, other.length - HALF, HALF);
        return other;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = bytes[bytes.length - 1 - i];
        }
        return other;
    }

    /** The same bytes to a decoder that does not look at the last bits. */
    private static String looseEnd(String token, Random chance) {
        char last = token.charAt(token.length() - 1);
        char other = ALPHABET.charAt((ALPHABET.indexOf(last) + 1 + chance.nextInt(3)) % 64);
        return token.substring(0, token.length() - 1) + other;
    }

    private static byte[] noise(Random chance) {
        byte[] bytes = new byte[1 + chance.nextInt(300)];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
