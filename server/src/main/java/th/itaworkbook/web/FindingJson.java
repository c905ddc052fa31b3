package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.grid.CellRef;

/** Findings on the wire, with their sentences in both languages. */
final class FindingJson {
    private final MessageCatalog catalog;

    FindingJson(MessageCatalog catalog) {
        this.catalog = catalog;
    }

    ArrayNode of(List<Finding> findings) {
        ArrayNode array = Json.array();
        findings.forEach(f -> array.add(of(f)));
        return array;
    }

    ObjectNode of(Finding finding) {
        ObjectNode node = Json.object()
                .put("code", finding.code().name())
                .put("severity", finding.severity().name())
                .put("sheet", Json.orNull(finding.place().sheet()))
                .put("cell", finding.place().at().map(CellRef::a1).orElse(null))
                .put("value", Json.orNull(finding.value()));
        ObjectNode args = node.putObject("args");
        finding.args().forEach(args::put);
        node.set("message", message(finding));
        node.set("fix", fix(finding));
        return node;
    }

    ObjectNode message(Finding finding) {
        return Json.object()
                .put("th", catalog.message(finding, Language.TH))
                .put("en", catalog.message(finding, Language.EN));
    }

    ObjectNode fix(Finding finding) {
        return Json.object().put("th", catalog.fix(finding, Language.TH)).put("en", catalog.fix(finding, Language.EN));
    }
}
