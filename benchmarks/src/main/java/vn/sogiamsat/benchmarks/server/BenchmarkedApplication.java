package vn.sogiamsat.benchmarks.server;

import vn.sogiamsat.app.LedgerApplication;

/** The application as a process of its own, so that it has a heap of its own. */
final class BenchmarkedApplication {
    private BenchmarkedApplication() {}

    public static void main(String[] arguments) {
        LedgerApplication.run(arguments);
    }
}
