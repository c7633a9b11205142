package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.Refused;
import be.ecolenumerique.helpdesk.command.eventlog.RequestRepeated;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The promise of Idempotency-Key (api.md): a request that was accepted and recorded gets its first answer again, another
 * request under its key is refused, and what was refused or not needed is decided anew. The log itself sees to it that
 * of concurrent equals only one lands; here a refusal is not given before the key was looked up, because the first
 * attempt may have caused it.
 */
public final class KeyedWrites {
    private final Function<String, Optional<StoredCommit>> commitOfKey;

    public KeyedWrites(Function<String, Optional<StoredCommit>> commitOfKey) {
        this.commitOfKey = commitOfKey;
    }

    /** @param requireVisible refuses a caller who no longer sees the thing; asked before a first answer is given again */
    public Answer run(Request request, Runnable requireVisible, Supplier<Answer> write) {
        try {
            return write.get();
        } catch (RequestRepeated repeated) {
            requireVisible.run();
            return firstAnswer(repeated.first(), request.key().orElseThrow());
        } catch (AlreadySo so) {
            return known(request).orElseGet(so::answer);
        } catch (TooMuchContention crowded) {
            return known(request).orElseThrow(() -> crowded);
        } catch (Refused refused) {
            return refused.outranksKnownKey()
                    ? rethrow(refused)
                    : known(request).orElseThrow(() -> refused);
        }
    }

    /** The first answer to this request, if it was recorded. */
    public Optional<Answer> known(Request request) {
        return request.key().flatMap(key -> commitOfKey.apply(key.value()).map(commit -> firstAnswer(commit, key)));
    }

    private static Answer rethrow(Refused refused) {
        throw refused;
    }

    private static Answer firstAnswer(StoredCommit commit, IdempotencyKey key) {
        String metadata = commit.commit().events().getFirst().metadata();
        Receipt receipt = ContractsJson.MAPPER.readValue(metadata, Receipt.class);
        if (!receipt.fingerprint().equals(key.fingerprint())) {
            throw new KeyReused();
        }
        return receipt.answerAgain();
    }
}
