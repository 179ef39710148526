package vn.sogiamsat.command.testing;

import org.springframework.boot.SpringApplication;

/** The write side in a process of its own, for tests that stop one. */
public final class CommandSideProcess {
    private CommandSideProcess() {}

    /** @param settings as {@code --name=value} */
    public static void main(String[] settings) {
        SpringApplication.run(RunningCommandSide.Application.class, settings);
    }
}
