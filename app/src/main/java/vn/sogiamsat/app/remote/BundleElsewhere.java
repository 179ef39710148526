package vn.sogiamsat.app.remote;

import java.io.IOException;

/** A bundle of evidence that was prepared in another process and will be written there. */
interface BundleElsewhere extends AutoCloseable {
    /** Adds a part to the readable report. */
    void html(byte[] part);

    /** Adds a part to the report for printing. */
    void pdf(byte[] part);

    /** The ZIP, with the reports as they were given. */
    Reading written() throws IOException;

    /** It is not needed any longer. */
    @Override
    void close();
}
