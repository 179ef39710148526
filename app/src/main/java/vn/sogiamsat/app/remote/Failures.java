package vn.sogiamsat.app.remote;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.sogiamsat.core.command.NoRoomException;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.DocumentVault.DamagedDocumentException;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.Rebuilds;
import vn.sogiamsat.core.port.UnreachableException;

/** Exceptions that mean something to the caller, and how each crosses. Any other is told as an answer that failed. */
enum Failures {
    BUNDLE_REFUSED(EvidenceBundles.RefusedException.class) {
        @Override
        Exception again(List<String> details) {
            return new EvidenceBundles.RefusedException(details.getFirst());
        }
    },
    STATEMENT_REFUSED(AbsenceStatements.RefusedException.class) {
        @Override
        Exception again(List<String> details) {
            return new AbsenceStatements.RefusedException(details.getFirst());
        }
    },
    REBUILD_REFUSED(Rebuilds.RefusedException.class) {
        @Override
        List<String> details(Throwable thrown) {
            return List.of(((Rebuilds.RefusedException) thrown).code(), String.valueOf(thrown.getMessage()));
        }

        @Override
        Exception again(List<String> details) {
            return new Rebuilds.RefusedException(details.get(0), details.get(1));
        }
    },
    REBUILD_UNAVAILABLE(Rebuilds.UnavailableException.class) {
        @Override
        Exception again(List<String> details) {
            return new Rebuilds.UnavailableException(details.getFirst(), null);
        }
    },
    NO_ROOM(NoRoomException.class) {
        @Override
        Exception again(List<String> details) {
            return new NoRoomException();
        }
    },
    DAMAGED(DamagedDocumentException.class) {
        @Override
        List<String> details(Throwable thrown) {
            return List.of(((DamagedDocumentException) thrown).sha256());
        }

        @Override
        Exception again(List<String> details) {
            return new DamagedDocumentException(details.getFirst(), null);
        }
    },
    ARGUMENT(IllegalArgumentException.class) {
        @Override
        Exception again(List<String> details) {
            return new IllegalArgumentException(details.getFirst());
        }
    },
    STATE(IllegalStateException.class) {
        @Override
        Exception again(List<String> details) {
            return new IllegalStateException(details.getFirst());
        }
    };

    private static final String OTHER = "OTHER";

    private final Class<? extends Exception> type;

    Failures(Class<? extends Exception> type) {
        this.type = type;
    }

    abstract Exception again(List<String> details);

    List<String> details(Throwable thrown) {
        return List.of(String.valueOf(thrown.getMessage()));
    }

    static PortAnswer answer(Throwable thrown) {
        return known(thrown)
                .map(failure -> new PortAnswer(null, failure.name(), failure.details(thrown)))
                .orElseGet(() -> new PortAnswer(null, OTHER, List.of(thrown.toString())));
    }

    /** Whether the caller will know what it means; what it will not is to be logged where it happened. */
    static boolean isKnown(Throwable thrown) {
        return known(thrown).isPresent();
    }

    private static Optional<Failures> known(Throwable thrown) {
        return Arrays.stream(values())
                .filter(each -> each.type == thrown.getClass())
                .findFirst();
    }

    /** What a failed answer is thrown as. */
    static Exception thrown(PortAnswer answer) {
        String name = Objects.requireNonNull(answer.failure());
        return name.equals(OTHER)
                ? new UnreachableException("the process asked could not answer: " + answer.details(), null)
                : valueOf(name).again(answer.details());
    }
}
