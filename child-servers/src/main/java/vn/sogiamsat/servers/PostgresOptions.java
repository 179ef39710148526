package vn.sogiamsat.servers;

import java.nio.file.Path;

/**
 * How a private PostgreSQL is run.
 *
 * @param home the folder that holds {@code dist} and {@code unpacked}
 * @param data the folder for the cluster; made when it is not there
 * @param secret the file of the superuser's password; made when it is not there
 * @param port on loopback
 */
public record PostgresOptions(Path home, Path data, Path secret, int port) {}
