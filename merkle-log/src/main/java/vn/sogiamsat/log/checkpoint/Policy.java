package vn.sogiamsat.log.checkpoint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;

/**
 * Whom one trusts: which logs, which witnesses, and how many of them have to agree (C2SP tlog-policy).
 *
 * @param logs any of them may have signed; none means that the policy leaves open which
 */
public record Policy(List<Party> logs, List<Witness> witnesses, Quorum quorum) {
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * A log, or a witness's key.
     *
     * @param url where it can be reached; empty where the policy does not say
     */
    public record Party(VerifierKey key, String url) {}

    /** @param name what the policy calls it */
    public record Witness(String name, Party party) {}

    /** How many of whom have to have seen a checkpoint. */
    public sealed interface Quorum {
        /** @param witnessed the names of the witnesses that have */
        boolean isReached(Set<String> witnessed);

        /** Nobody has to. */
        record None() implements Quorum {
            @Override
            public boolean isReached(Set<String> witnessed) {
                return true;
            }
        }

        /** One witness. */
        record One(String witness) implements Quorum {
            @Override
            public boolean isReached(Set<String> witnessed) {
                return witnessed.contains(witness);
            }
        }

        /** At least so many of the members. */
        record Group(String name, int threshold, List<Quorum> members) implements Quorum {
            public Group {
                members = List.copyOf(members);
            }

            @Override
            public boolean isReached(Set<String> witnessed) {
                return members.stream()
                                .filter(member -> member.isReached(witnessed))
                                .count()
                        >= threshold;
            }
        }
    }

    /**
     * What a policy comes to for a checkpoint.
     *
     * @param logs the trusted keys by which the log itself signed
     * @param witnesses the names of the trusted witnesses that cosigned
     * @param isMet whether that is enough
     */
    public record Verdict(List<VerifierKey> logs, Set<String> witnesses, boolean isMet) {
        public Verdict {
            logs = List.copyOf(logs);
            witnesses = Set.copyOf(witnesses);
        }
    }

    /** @throws MalformedException when it is no policy; the message names the line */
    public static Policy parse(byte[] file) throws MalformedException {
        return new PolicyReader().read(file);
    }

    /**
     * Looks at who signed a checkpoint. A log's key counts for the origin that is its name only.
     *
     * @throws MalformedException when it is no checkpoint, or a signature of a trusted key is wrong
     */
    public Verdict judge(SignedNote note) throws MalformedException {
        String origin = Checkpoint.parse(note.text()).origin();
        List<VerifierKey> ofOrigin = keys(logs).stream()
                .filter(key -> key.name().name().equals(origin))
                .toList();
        List<VerifierKey> signed = note.signers(ofOrigin, Notes::verifies);
        List<VerifierKey> cosigned =
                note.signers(keys(witnesses.stream().map(Witness::party).toList()), Cosignature::verifies);
        Set<String> witnessed = new LinkedHashSet<>();
        for (Witness witness : witnesses) {
            if (cosigned.contains(witness.party().key())) {
                witnessed.add(witness.name());
            }
        }
        return new Verdict(signed, witnessed, !signed.isEmpty() && quorum.isReached(witnessed));
    }

    private static List<VerifierKey> keys(Collection<Party> parties) {
        return parties.stream().map(Party::key).toList();
    }
}
