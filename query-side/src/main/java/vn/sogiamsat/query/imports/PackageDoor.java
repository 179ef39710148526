package vn.sogiamsat.query.imports;

import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.core.port.PackageIntake.Judged;
import vn.sogiamsat.core.port.PackageIntake.Signed;
import vn.sogiamsat.imports.packaged.PackageFile;

/**
 * Where packages are taken in, for one person.
 *
 * @param by who brings them
 */
record PackageDoor(PackageIntake intake, FormUploads uploads, Teller by) {
    Judged look(PackageFile file) {
        return intake.look(signed(file));
    }

    Judged begin(PackageFile file) {
        return intake.begin(signed(file), by.login());
    }

    private static Signed signed(PackageFile file) {
        return new Signed(file.manifestText(), file.signature());
    }

    PackageTelling telling(String source, String digest) {
        return new PackageTelling(intake, by, source, digest);
    }
}
