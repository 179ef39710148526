package vn.sogiamsat.query.integrity;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.query.integrity.Outlook.Source;

/** Asks those who keep the log and who verify. What is not in this process, or does not answer, is told as such. */
@Component
class IntegrityReading {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrityReading.class);

    private final ObjectProvider<Integrity> integrity;
    private final ObjectProvider<Verifications> verifications;

    IntegrityReading(ObjectProvider<Integrity> integrity, ObjectProvider<Verifications> verifications) {
        this.integrity = integrity;
        this.verifications = verifications;
    }

    Outlook read() {
        Answer<Integrity.State> state = ask(integrity, Integrity::state);
        Answer<Verifications.Run> run = ask(verifications, all -> all.latest().orElse(null));
        return new Outlook(state.value(), state.source(), run.value(), run.source());
    }

    private record Answer<T>(@Nullable T value, Source source) {}

    private static <P, T> Answer<T> ask(ObjectProvider<P> provider, Function<P, @Nullable T> question) {
        P port = provider.getIfAvailable();
        if (port == null) {
            return new Answer<>(null, Source.ELSEWHERE);
        }
        try {
            return new Answer<>(question.apply(port), Source.ANSWERS);
        } catch (RuntimeException e) {
            LOG.warn("What vouches for the ledger cannot be told now", e);
            return new Answer<>(null, Source.AWAY);
        }
    }
}
