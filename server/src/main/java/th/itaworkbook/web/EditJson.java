package th.itaworkbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** The neutral edit list on the wire, {@code ita-edits/1}; addresses are A1, colours RRGGBB, formulas en-US. */
public final class EditJson {
    private EditJson() {}

    /** The whole list as a document. */
    public static ObjectNode of(EditList list) {
        ObjectNode root = Json.object().put("schema", EditList.SCHEMA);
        root.set("edits", edits(list));
        return root;
    }

    /** The steps alone. */
    static ArrayNode edits(EditList list) {
        ArrayNode array = Json.array();
        list.edits().forEach(e -> array.add(of(e)));
        return array;
    }

    // Java 17 cannot switch over a sealed type; a kind that is missing here fails the test over all kinds.
    private static ObjectNode of(Edit edit) {
        if (edit instanceof Edit.EnsureSheet e) {
            return node("ensureSheet", e)
                    .put("after", e.after())
                    .put("tabColor", e.tabColor())
                    .put("veryHidden", e.veryHidden());
        } else if (edit instanceof Edit.Keep e) {
            return node("keep", e).put("drawn", e.drawn().a1());
        } else if (edit instanceof Edit.RemoveSheet e) {
            return node("removeSheet", e);
        } else if (edit instanceof Edit.Cells e) {
            return cells(e);
        } else if (edit instanceof Edit.Format e) {
            ObjectNode node = node("format", e);
            node.set("ranges", ranges(e.ranges()));
            node.set("style", style(e.style()));
            return node;
        } else if (edit instanceof Edit.Unmark e) {
            return node("unmark", e)
                    .put("cell", e.cell().a1())
                    .put("fill", e.fill())
                    .put("format", e.format());
        } else if (edit instanceof Edit.Merge e) {
            return node("merge", e).put("range", e.range().a1());
        } else if (edit instanceof Edit.Widths e) {
            ObjectNode node = node("widths", e);
            ObjectNode widths = node.putObject("widths");
            new TreeMap<>(e.widths()).forEach((column, width) -> widths.put(CellRef.columnName(column), width));
            return node;
        } else if (edit instanceof Edit.Heights e) {
            ObjectNode node = node("heights", e);
            ObjectNode heights = node.putObject("heights");
            for (Map.Entry<Integer, Double> row : new TreeMap<>(e.heights()).entrySet()) {
                heights.put(Integer.toString(row.getKey() + 1), row.getValue());
            }
            return node;
        } else if (edit instanceof Edit.Freeze e) {
            return node("freeze", e).put("rows", e.rows()).put("columns", e.columns());
        } else if (edit instanceof Edit.ConditionalFormat e) {
            ObjectNode node = node("conditionalFormat", e);
            node.set("ranges", ranges(e.ranges()));
            node.put("formula", e.formula());
            node.set("style", style(e.style()));
            return node;
        }
        return ofMore(edit);
    }

    private static ObjectNode ofMore(Edit edit) {
        if (edit instanceof Edit.Validation e) {
            return validation(e);
        } else if (edit instanceof Edit.Name e) {
            return Json.object().put("kind", "name").put("name", e.name()).put("refersTo", e.refersTo());
        } else if (edit instanceof Edit.Link e) {
            return node("link", e)
                    .put("cell", e.cell().a1())
                    .put("target", e.target())
                    .put("tooltip", e.tooltip());
        } else if (edit instanceof Edit.Chart e) {
            return chart(e);
        } else if (edit instanceof Edit.PageSetup e) {
            return node("pageSetup", e)
                    .put("landscape", e.landscape())
                    .put("repeatFirst", rowNumber(e.repeatFirst()))
                    .put("repeatLast", rowNumber(e.repeatLast()))
                    .put("footer", e.footer());
        }
        throw new IllegalArgumentException("no wire form for " + edit.getClass().getSimpleName());
    }

    private static Integer rowNumber(Integer row) {
        return row == null ? null : Integer.valueOf(row + 1);
    }

    private static ObjectNode node(String kind, Edit edit) {
        return Json.object().put("kind", kind).put("sheet", edit.sheet());
    }

    private static ObjectNode cells(Edit.Cells edit) {
        ObjectNode node = node("cells", edit).put("at", edit.at().a1());
        ArrayNode rows = node.putArray("rows");
        for (List<Edit.Content> row : edit.rows()) {
            ArrayNode cells = rows.addArray();
            row.forEach(c -> content(cells, c));
        }
        return node;
    }

    // Plain JSON for plain contents, as lists are long: null leaves the cell, {"value":null} empties it.
    private static void content(ArrayNode cells, Edit.Content content) {
        if (content == null) {
            cells.addNull();
        } else if (content.formula() != null) {
            ObjectNode cell = cells.addObject().put("formula", content.formula());
            if (content.value() instanceof CellValue.Fault fault) {
                cell.put("error", fault.text());
            } else {
                cell.set("value", scalar(content.value()));
            }
        } else if (content.value() instanceof CellValue.Fault fault) {
            cells.addObject().put("error", fault.text());
        } else if (content.value() == CellValue.blank()) {
            cells.addObject().putNull("value");
        } else {
            cells.add(scalar(content.value()));
        }
    }

    private static JsonNode scalar(CellValue value) {
        ArrayNode holder = Json.array();
        if (value instanceof CellValue.Num number) {
            double n = number.value();
            // Whole numbers without ".0"; all others keep every digit of the double.
            if (n == Math.rint(n) && Math.abs(n) < 1e15) {
                holder.add((long) n);
            } else {
                holder.add(n);
            }
        } else if (value instanceof CellValue.Bool truth) {
            holder.add(truth.value());
        } else if (value == CellValue.blank()) {
            holder.addNull();
        } else {
            holder.add(value.text());
        }
        return holder.get(0);
    }

    private static ObjectNode validation(Edit.Validation edit) {
        ObjectNode node = node("validation", edit);
        node.set("ranges", ranges(edit.ranges()));
        return node.put("type", edit.type().name())
                .put("first", edit.first())
                .put("second", edit.second())
                .put("strict", edit.strict())
                .put("promptTitle", edit.promptTitle())
                .put("prompt", edit.prompt())
                .put("errorTitle", edit.errorTitle())
                .put("error", edit.error());
    }

    private static ObjectNode chart(Edit.Chart edit) {
        ObjectNode node = node("chart", edit)
                .put("id", edit.id())
                .put("type", edit.kind().name())
                .put("title", edit.title())
                .put("description", edit.description())
                .put("categories", edit.categories());
        ArrayNode series = node.putArray("series");
        for (Edit.Series one : edit.series()) {
            series.addObject()
                    .put("name", one.name())
                    .put("values", one.values())
                    .set("colors", Json.texts(one.colors()));
        }
        return node.put("anchor", edit.anchor().a1())
                .put("axisMin", edit.axisMin())
                .put("axisMax", edit.axisMax());
    }

    private static ArrayNode ranges(List<RangeRef> ranges) {
        return Json.texts(ranges.stream().map(RangeRef::a1).toList());
    }

    // What a style leaves out is left out here too: absent means "stays as it is".
    private static ObjectNode style(Style style) {
        ObjectNode node = Json.object();
        put(node, "numberFormat", style.numberFormat());
        put(node, "fill", style.fill());
        if (style.font() != null) {
            ObjectNode font = node.putObject("font");
            put(font, "name", style.font().name());
            if (style.font().size() != null) {
                font.put("size", style.font().size());
            }
            put(font, "bold", style.font().bold());
            put(font, "italic", style.font().italic());
            put(font, "underline", style.font().underline());
            put(font, "color", style.font().color());
        }
        if (style.border() != null) {
            ObjectNode border = node.putObject("border");
            put(border, "top", style.border().top());
            put(border, "right", style.border().right());
            put(border, "bottom", style.border().bottom());
            put(border, "left", style.border().left());
        }
        if (style.alignment() != null) {
            ObjectNode alignment = node.putObject("alignment");
            put(alignment, "horizontal", Json.code(style.alignment().horizontal()));
            put(alignment, "vertical", Json.code(style.alignment().vertical()));
            put(alignment, "wrap", style.alignment().wrap());
            if (style.alignment().indent() != null) {
                alignment.put("indent", style.alignment().indent());
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    private static void put(ObjectNode node, String name, Boolean truth) {
        if (truth != null) {
            node.put(name, truth);
        }
    }
}
