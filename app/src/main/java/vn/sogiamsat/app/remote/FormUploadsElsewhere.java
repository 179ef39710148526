package vn.sogiamsat.app.remote;

import java.io.IOException;
import java.io.InputStream;
import vn.sogiamsat.core.port.FormUploads;

/** Hands documents to the process that keeps them, part by part. */
final class FormUploadsElsewhere implements FormUploads {
    private final UploadsElsewhere uploads;

    FormUploadsElsewhere(UploadsElsewhere uploads) {
        this.uploads = uploads;
    }

    @Override
    public Kept keep(Upload upload, InputStream content) throws IOException {
        Reading reading = Parts.of(content);
        try (UploadElsewhere elsewhere = uploads.begin(upload)) {
            for (byte[] part = reading.next(); part.length > 0; part = reading.next()) {
                elsewhere.part(part);
            }
            return elsewhere.kept();
        }
    }
}
