package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.domain.Topic;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;

/** The template of one year as edits of an empty workbook; the pack is made of nothing else. */
public final class Template {
    private final Framework framework;
    private final List<Canvas> canvases = new ArrayList<>();
    private final Map<TemplateSheet, Addresses.Area> areas = new LinkedHashMap<>();
    private final Map<String, RangeRef> names;

    private Template(Framework framework, Map<String, Topic> topics, Map<Integer, String> themeNames, Room room) {
        this.framework = framework;
        canvases.add(new GuideSheet(framework).draw());
        AgencySheet agency = new AgencySheet(framework, room);
        canvases.add(agency.draw());
        areas.put(TemplateSheet.AGENCY, agency.area());
        this.names = agency.names();
        ItemSheets items = new ItemSheets(framework, topics);
        add(TemplateSheet.INDICATORS, new IndicatorSheet(framework).draw());
        add(TemplateSheet.ITEMS, items.items());
        add(TemplateSheet.OIT, items.oit());
        FurtherSheets further = new FurtherSheets(framework, room);
        List<FurtherSheets.Theme> themes = new ArrayList<>();
        themeNames.forEach((number, name) -> themes.add(new FurtherSheets.Theme(number, name)));
        add(TemplateSheet.THEMES, further.themes(themes));
        add(TemplateSheet.HISTORY, further.history());
        add(TemplateSheet.RESPONDENTS, further.respondents());
        add(TemplateSheet.RECOMMENDATIONS, further.recommendations());
        add(TemplateSheet.TEXTS, further.texts());
        TableSheet units = further.units();
        add(TemplateSheet.UNITS, units);
        add(TemplateSheet.MEASURES, further.measures(units));
        add(TemplateSheet.LIBRARY, further.library(units));
        add(TemplateSheet.MEMBERS, further.members());
        add(TemplateSheet.MINISTRY_RANKS, further.ministryRanks());
        add(TemplateSheet.SURVEY_IIT, further.survey(Instrument.IIT));
        add(TemplateSheet.SURVEY_EIT, further.survey(Instrument.EIT));
    }

    /**
     * The edits that turn an empty workbook into the template.
     *
     * @param empty the analysis of an empty submission: it gives the values that the formulas show
     * @param topics their themes as the numbers that people type
     * @param themeNames that number to the name of the theme
     * @param room for how many rows
     */
    public static EditList edits(
            Framework framework,
            Analysis empty,
            Map<String, Topic> topics,
            Map<Integer, String> themeNames,
            Room room) {
        return new Template(framework, topics, themeNames, room).edits(empty);
    }

    /** Widths of the columns of each table, in characters, by folded header. */
    public static Map<TemplateSheet, Map<String, Double>> widths(Framework framework) {
        Map<TemplateSheet, Map<String, Double>> widths = new java.util.EnumMap<>(TemplateSheet.class);
        Template template = new Template(framework, Map.of(), Map.of(), Room.USUAL);
        template.areas.forEach((sheet, area) -> {
            Map<String, Double> ofSheet = new LinkedHashMap<>();
            Canvas canvas = template.canvas(sheet.title());
            area.columns().forEach((header, column) -> ofSheet.put(header, canvas.widthOf(column)));
            widths.put(sheet, ofSheet);
        });
        return widths;
    }

    private Canvas canvas(String sheet) {
        return canvases.stream()
                .filter(c -> c.sheet().equals(sheet))
                .findFirst()
                .orElseThrow();
    }

    private void add(TemplateSheet sheet, TableSheet table) {
        canvases.add(table.canvas());
        areas.put(sheet, table.area());
    }

    private EditList edits(Analysis empty) {
        Addresses addresses = new Addresses(areas, names);
        Map<String, List<CellRef>> formulas = new LinkedHashMap<>();
        for (FormulaRegister.FormulaCell cell : new FormulaRegister(framework).cells(addresses)) {
            Canvas canvas = canvas(cell.sheetName());
            canvas.put(
                    cell.cell().row(),
                    cell.cell().column(),
                    Edit.Content.formula(cell.formula(addresses), cell.value(empty)),
                    th.itaworkbook.edit.Style.NONE);
            formulas.computeIfAbsent(cell.sheetName(), s -> new ArrayList<>()).add(cell.cell());
        }
        List<Edit> edits = new ArrayList<>();
        String before = "";
        for (Canvas canvas : canvases) {
            List<CellRef> guarded = formulas.getOrDefault(canvas.sheet(), List.of());
            if (!guarded.isEmpty()) {
                canvas.add(TableSheet.guard(canvas.sheet(), Canvas.joinedCells(guarded)));
            }
            edits.add(new Edit.EnsureSheet(canvas.sheet(), before, tab(canvas.sheet()), false));
            edits.addAll(canvas.edits());
            before = canvas.sheet();
        }
        return new EditList(edits);
    }

    private static String tab(String sheet) {
        if (sheet.equals(TemplateSheet.GUIDE.title())) {
            return "7F8FA9";
        }
        if (sheet.equals(TemplateSheet.MEASURES.title())) {
            return "2A7A6B";
        }
        return GuideSheet.OPTIONAL.stream().anyMatch(s -> s.title().equals(sheet)) ? "C3CAD6" : Look.ACCENT;
    }
}
