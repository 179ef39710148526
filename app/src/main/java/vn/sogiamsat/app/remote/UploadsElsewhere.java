package vn.sogiamsat.app.remote;

import vn.sogiamsat.core.port.FormUploads;

/** Begins uploads in the process that keeps documents. */
interface UploadsElsewhere {
    UploadElsewhere begin(FormUploads.Upload upload);

    /** Of a process that keeps documents. */
    static UploadsElsewhere of(FormUploads uploads) {
        return upload -> new HeldUpload(uploads, upload);
    }
}
