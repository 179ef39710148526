package vn.sogiamsat.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the child servers run. Neither PostgreSQL nor Elasticsearch starts as root; when we are root they run under a
 * numeric user that need not exist, who owns their folders.
 */
final class ChildUser {
    /** Any number will do that nobody else uses. */
    private static final int SERVERS = 21000;

    /** Another one: the application must not be able to touch the files of the servers. */
    private static final int APPLICATION = 21001;

    /** The number of nobody; initdb, unlike the server, insists on a user that has a name. */
    private static final int NOBODY = 65534;

    private final boolean root;
    private final int uid;

    private ChildUser(boolean root, int uid) {
        this.root = root;
        this.uid = uid;
    }

    static ChildUser current() {
        return of(SERVERS);
    }

    /** As whom a program of ours runs. */
    static ChildUser application() {
        return of(APPLICATION);
    }

    /** A user with an entry among the system's users. */
    static ChildUser named() {
        return of(NOBODY);
    }

    private static ChildUser of(int uid) {
        return new ChildUser("root".equals(System.getProperty("user.name")), uid);
    }

    /**
     * The command in a session of its own, so that Ctrl-C at the terminal reaches only the parent, which then stops its
     * children in order; and as the unprivileged user when we are root.
     */
    List<String> detached(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(plain(command));
        return whole;
    }

    /** The command as the unprivileged user when we are root. */
    List<String> plain(List<String> command) {
        if (!root) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    /** Gives the folder, and all in it, to the user the children run as. */
    void own(Path folder) throws IOException {
        if (!root) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path) && !Integer.valueOf(uid).equals(Files.getAttribute(path, "unix:uid"))) {
                    Files.setAttribute(path, "unix:uid", uid);
                    Files.setAttribute(path, "unix:gid", uid);
                }
            }
        }
    }

    /** Whether the children can reach the folder at all; a clone below root's home they cannot. */
    boolean canReach(Path folder) {
        if (!root) {
            return true;
        }
        try {
            return new ProcessBuilder(plain(List.of("test", "-x", folder.toString())))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new ServerException("setpriv (util-linux) is needed to run the servers as another user than root", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted", e);
        }
    }
}
