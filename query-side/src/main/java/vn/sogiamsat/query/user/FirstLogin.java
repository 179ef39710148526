package vn.sogiamsat.query.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first user of a new ledger, whose one-time password lies in a file until it is changed. */
public final class FirstLogin {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLogin.class);
    private static final String LOGIN = "admin";

    private final UserFile users;
    private final Path passwordFile;

    public FirstLogin(UserFile users, Path passwordFile) {
        this.users = users;
        this.passwordFile = passwordFile;
    }

    /** Makes the file of users where there is none. */
    public void prepare() {
        if (users.createFirst(LOGIN, passwordFile)) {
            LOG.info("Made {} with the user {}; the one-time password is in {}", users.path(), LOGIN, passwordFile);
        }
    }

    /** To be told of every change of a password: that of the first user's makes the file superfluous. */
    public void passwordChanged(String login) {
        if (login.equals(LOGIN)) {
            try {
                Files.deleteIfExists(passwordFile);
            } catch (IOException e) {
                LOG.warn("Delete {} by hand: it holds a password that no longer opens anything", passwordFile);
            }
        }
    }
}
