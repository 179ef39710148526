package vn.sogiamsat.core.event;

import vn.sogiamsat.core.PersonId;

/** The key of a person is destroyed: their sealed fields can never be opened again, while every hash stays valid. */
@EventType(
        name = "vn.sogiamsat.person.key-destroyed",
        vi = "Hủy khóa dữ liệu cá nhân",
        en = "Person key destroyed",
        external = false)
public record PersonKeyDestroyed(
        @FromSubject PersonId person,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements PersonEvent {}
