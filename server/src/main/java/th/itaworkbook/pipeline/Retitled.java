package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.itaworkbook.edit.Edit;

/** Edits of sheets that get another title: addresses and formulas go with it. */
final class Retitled {
    private final Map<String, String> titles;

    private Retitled(Map<String, String> titles) {
        this.titles = titles;
    }

    static List<Edit> of(List<Edit> edits, Map<String, String> titles) {
        boolean same = titles.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
        if (same) {
            return edits;
        }
        Retitled retitled = new Retitled(titles);
        return edits.stream().map(retitled::of).toList();
    }

    private Edit of(Edit edit) {
        String sheet = name(edit.sheet());
        if (edit instanceof Edit.EnsureSheet e) {
            return new Edit.EnsureSheet(sheet, name(e.after()), e.tabColor(), e.veryHidden());
        } else if (edit instanceof Edit.Cells e) {
            return new Edit.Cells(
                    sheet, e.at(), e.rows().stream().map(this::row).toList());
        } else if (edit instanceof Edit.Format e) {
            return new Edit.Format(sheet, e.ranges(), e.style());
        } else if (edit instanceof Edit.Merge e) {
            return new Edit.Merge(sheet, e.range());
        } else if (edit instanceof Edit.Widths e) {
            return new Edit.Widths(sheet, e.widths());
        } else if (edit instanceof Edit.Heights e) {
            return new Edit.Heights(sheet, e.heights());
        } else if (edit instanceof Edit.Freeze e) {
            return new Edit.Freeze(sheet, e.rows(), e.columns());
        } else if (edit instanceof Edit.ConditionalFormat e) {
            return new Edit.ConditionalFormat(sheet, e.ranges(), formula(e.formula()), e.style());
        } else if (edit instanceof Edit.PageSetup e) {
            return new Edit.PageSetup(sheet, e.landscape(), e.repeatFirst(), e.repeatLast(), e.footer());
        }
        return ofMore(edit, sheet);
    }

    private Edit ofMore(Edit edit, String sheet) {
        if (edit instanceof Edit.Link e) {
            return new Edit.Link(sheet, e.cell(), formula(e.target()), e.tooltip());
        } else if (edit instanceof Edit.Name e) {
            return new Edit.Name(e.name(), formula(e.refersTo()));
        } else if (edit instanceof Edit.Chart e) {
            List<Edit.Series> series = e.series().stream()
                    .map(s -> new Edit.Series(formula(s.name()), formula(s.values()), s.colors()))
                    .toList();
            return new Edit.Chart(
                    sheet,
                    e.id(),
                    e.kind(),
                    e.title(),
                    e.description(),
                    formula(e.categories()),
                    series,
                    e.anchor(),
                    e.axisMin(),
                    e.axisMax());
        } else if (edit instanceof Edit.Validation e) {
            return new Edit.Validation(
                    sheet,
                    e.ranges(),
                    e.type(),
                    formula(e.first()),
                    formula(e.second()),
                    e.strict(),
                    e.promptTitle(),
                    e.prompt(),
                    e.errorTitle(),
                    e.error());
        }
        if (edit instanceof Edit.PageBreaks e) {
            return new Edit.PageBreaks(sheet, e.rows());
        }
        throw new IllegalArgumentException("no edit of a drawing: " + edit);
    }

    private String name(String sheet) {
        return titles.getOrDefault(sheet, sheet);
    }

    private List<Edit.Content> row(List<Edit.Content> row) {
        List<Edit.Content> out = new ArrayList<>(row.size());
        for (Edit.Content content : row) {
            boolean formula = content != null && content.formula() != null;
            out.add(formula ? Edit.Content.formula(formula(content.formula()), content.value()) : content);
        }
        return out;
    }

    // Our formulas always quote sheet names.
    private String formula(String text) {
        String out = text;
        for (Map.Entry<String, String> title : titles.entrySet()) {
            out = out.replace("'" + title.getKey() + "'!", "'" + title.getValue() + "'!");
        }
        return out;
    }
}
