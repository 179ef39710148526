package vn.sogiamsat.query.testing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.PackageIntake;

/** Stands where packages are taken in: nobody brings any. */
@Component
public class StubPackages implements PackageIntake {
    @Override
    public Judged look(Signed signed) {
        throw new IllegalStateException("no package is looked at here");
    }

    @Override
    public Judged begin(Signed signed, String login) {
        throw new IllegalStateException("no package is begun here");
    }

    @Override
    public List<Outcome> weigh(Teller by, String source, List<String> events) {
        throw new IllegalStateException("nothing is weighed here");
    }

    @Override
    public List<Outcome> take(Teller by, String source, String digest, List<String> events) {
        throw new IllegalStateException("nothing is recorded here");
    }
}
