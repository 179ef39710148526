package vn.sogiamsat.projections.token;

/** Where the progress of the projections is kept. */
enum TokenPlace {
    /** By the token store that the process has for everything else, in its transactions. */
    POSTGRESQL,
    /** Beside the views: the projections then need no database at all. */
    ELASTICSEARCH
}
