package th.itaworkbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import th.itaworkbook.audit.AuditResult;
import th.itaworkbook.audit.AuditedCell;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.pipeline.WorkbookService.Audited;

/** The answer to an audit: that to an analysis, with every formula, and what was not checked and why. */
public final class AuditJson {
    private final AnalysisJson answers;

    /** Writes findings with the sentences of that catalogue. */
    public AuditJson(MessageCatalog catalog) {
        this.answers = new AnalysisJson(catalog);
    }

    /** The answer to an audit. */
    public ObjectNode of(Audited audited) {
        ObjectNode root = answers.of(audited.checked());
        root.set("edits", EditJson.edits(audited.edits()));
        AuditResult result = audited.result();
        ArrayNode formulas = root.putArray("formulas");
        result.cells().forEach(c -> formulas.add(cell(c)));
        root.put("checked", result.checked());
        ArrayNode notChecked = root.putArray("notChecked");
        result.notChecked().forEach(n -> notChecked.add(left(n)));
        audited.compared().ifPresent(compared -> ChangeJson.put(root, compared));
        return root;
    }

    private static ObjectNode cell(AuditedCell cell) {
        ObjectNode node = Json.object()
                .put("sheet", cell.place().sheet())
                .put("cell", cell.place().cell().a1())
                .put("formula", cell.formula())
                .put("expected", cell.expected());
        node.set("cached", value(cell.cached()));
        node.set("recomputed", value(cell.recomputed()));
        node.set("engine", value(cell.engine()));
        node.set("published", value(cell.published()));
        return node.put("verdict", cell.verdict().word());
    }

    private static ObjectNode left(NotChecked left) {
        return Json.object()
                .put("sheet", left.place().sheet())
                .put("cell", left.place().at().map(CellRef::a1).orElse(null))
                .put("reason", left.reason().thai())
                .put("code", left.reason().name())
                .put("function", Json.orNull(left.detail()))
                .put("reasonEn", left.reason().english());
    }

    private static JsonNode value(CellValue value) {
        if (value == null || value == CellValue.blank()) {
            return NullNode.getInstance();
        }
        if (value instanceof CellValue.Num number) {
            BigDecimal exact = number.exact();
            return Json.figure(exact);
        }
        return value instanceof CellValue.Bool truth
                ? BooleanNode.valueOf(truth.value())
                : TextNode.valueOf(value.text());
    }
}
