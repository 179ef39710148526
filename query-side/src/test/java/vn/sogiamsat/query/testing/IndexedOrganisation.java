package vn.sogiamsat.query.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Folding;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.projections.index.ViewIndices;

/** Writes units and persons into the real indices, as the projections would. */
@Component
public class IndexedOrganisation {
    private final ElasticsearchClient client;
    private final Indices indices;

    IndexedOrganisation(ElasticsearchClient client, @Value("${ledger.elasticsearch.prefix}") String prefix)
            throws IOException {
        this.client = client;
        this.indices = new Indices(prefix);
        new ViewIndices(client, indices).create();
    }

    public void units(Units... units) {
        for (Units unit : units) {
            UnitDoc doc = unit.doc();
            write(indices.organisation(), "unit-" + doc.unit().id(), doc);
        }
    }

    public void person(Someone someone, String name) {
        PersonDoc doc = someone.doc();
        UUID id = doc.person().id();
        write(indices.organisation(), "person-" + id, doc);
        write(
                indices.persons(),
                id.toString(),
                new PersonNameDoc(new PersonNameDoc.PersonPart(id), name, Folding.fold(name), "M-" + id, 1));
    }

    private void write(String index, String id, Object document) {
        try {
            client.index(
                    request -> request.index(index).id(id).document(document).refresh(Refresh.True));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
