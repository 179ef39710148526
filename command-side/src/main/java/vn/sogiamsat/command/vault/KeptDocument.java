package vn.sogiamsat.command.vault;

/**
 * The vault's word that a document is kept.
 *
 * @param size of the content in bytes
 * @param mediaType as detected
 * @param classification as it now stands, which is the strictest of those it was sent with
 * @param known whether the vault had it already
 */
record KeptDocument(String sha256, long size, String mediaType, String classification, boolean known) {
    static KeptDocument of(DocumentRow document, boolean known) {
        return new KeptDocument(
                document.sha256(),
                document.size(),
                document.mediaType(),
                document.classification().code(),
                known);
    }
}
