-- A document sent again may take the place of an object that was lost, and its stricter classification holds.
grant update (storage_id, classification) on ledger.document to ${app_role};
