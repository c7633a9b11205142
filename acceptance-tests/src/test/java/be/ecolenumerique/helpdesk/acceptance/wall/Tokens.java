package be.ecolenumerique.helpdesk.acceptance.wall;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each caller shows at the door; nothing where it is anonymous. */
final class Tokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Tokens() {}

    /** @param link the token of a signed link of the caller's school */
    static Map<Caller, String> of(Cast cast, String link) {
        var tokens = new EnumMap<Caller, String>(Caller.class);
        tokens.put(Caller.ANONYMOUS, "");
        tokens.put(Caller.EXPIRED, expired(cast));
        tokens.put(Caller.LINK, link);
        tokens.put(Caller.CONTACT, cast.school(Side.A).withAccount().token());
        tokens.put(Caller.OTHER_CONTACT, cast.school(Side.B).withAccount().token());
        tokens.put(Caller.A, cast.company(Side.A).person().token());
        tokens.put(Caller.A_SECONDARY, cast.secondary.token());
        tokens.put(Caller.A_REMOVED, cast.removed.token());
        tokens.put(Caller.SUSPENDED, cast.company(Side.SUSPENDED).person().token());
        tokens.put(Caller.B, cast.company(Side.B).person().token());
        tokens.put(Caller.TECHNICIAN, cast.technician.token());
        tokens.put(Caller.MANAGER, cast.manager.token());
        tokens.put(Caller.SYSTEM, cast.story.otherSystem().token());
        tokens.put(Caller.APPROVAL, cast.story.approvalService().token());
        tokens.put(Caller.OPERATOR, cast.operator.token());
        return tokens;
    }

    /** The technician's, as the issuer signed it: it ended an hour ago. */
    private static String expired(Cast cast) {
        StackOptions options = cast.story.stack().options();
        var key = JSON.readTree(Checkout.read(options.data().root().resolve("secrets/issuer.jwk")));
        Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofHours(1));
        var head = Map.of("alg", "RS256", "kid", key.required("kid").asString());
        var claims = Map.of(
                "iss", options.ports().http(Port.ISSUER).toString(),
                "aud", "helpdesk",
                "sub", cast.technician.email(),
                "roles", new String[] {"technician"},
                "iat", end.minus(Duration.ofHours(8)).getEpochSecond(),
                "exp", end.getEpochSecond());
        String signed = base64(JSON.writeValueAsBytes(head)) + "." + base64(JSON.writeValueAsBytes(claims));
        return signed + "." + base64(signature(key, signed));
    }

    private static byte[] signature(JsonNode key, String signed) {
        try {
            var spec = new RSAPrivateKeySpec(number(key, "n"), number(key, "d"));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(spec));
            signature.update(signed.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(
                1, Base64.getUrlDecoder().decode(key.required(name).asString()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
