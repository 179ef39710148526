package vn.sogiamsat.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a program of ours is run in a JVM of its own.
 *
 * @param name what people call it
 * @param arguments of {@code java}; one of them must name the folder, by which it is found again after a crash
 * @param environment all that it sees of the environment besides path, language and time zone
 * @param folder where its log lies; made when it is not there
 * @param owned folders that it writes to, which are given to the user it runs as
 * @param start how long it may take to become ready
 * @param stop how long it may take to end
 */
public record JavaOptions(
        String name,
        List<String> arguments,
        Map<String, String> environment,
        Path folder,
        List<Path> owned,
        Duration start,
        Duration stop) {
    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return name + " " + arguments;
    }
}
