package vn.sogiamsat.app.remote;

import java.io.IOException;
import vn.sogiamsat.core.port.FormUploads.Kept;

/** A document that another process takes in, part by part. */
interface UploadElsewhere extends AutoCloseable {
    /** Adds a part. Where the other side has ended already, the part is dropped: {@link #kept} says why. */
    void part(byte[] part);

    /** The document is whole; what became of it. */
    Kept kept() throws IOException;

    /** It is not needed any longer; what was not ended by {@link #kept} is not kept. */
    @Override
    void close();
}
