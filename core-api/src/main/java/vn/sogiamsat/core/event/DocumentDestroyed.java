package vn.sogiamsat.core.event;

import java.time.Instant;

/**
 * The key of a document in the vault is destroyed: its content can never be opened again, while every hash stays valid.
 *
 * @param at when
 * @param document its digest
 */
@EventType(
        name = "vn.sogiamsat.integrity.document-destroyed",
        vi = "Hủy tài liệu",
        en = "Document destroyed",
        external = false)
public record DocumentDestroyed(
        @Label(vi = "Lúc", en = "At") Instant at,

        @Label(vi = "Tài liệu (SHA-256)", en = "Document (SHA-256)") @Sha256
        String document,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements IntegrityEvent {}
