package th.itaworkbook.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.UnusableFileException;

/** Makes the template of a year with what carries over from the workbook of the year before. */
final class CarryOver {
    private final Knowledge knowledge;
    private final Framework framework;

    CarryOver(Knowledge knowledge, Framework framework) {
        this.knowledge = knowledge;
        this.framework = framework;
    }

    byte[] template(byte[] workbook) throws UnusableFileException {
        LastYear last = LastYear.read(workbook, framework, knowledge);
        CarriedScores scores = new CarriedScores(last);
        CarriedLists lists = new CarriedLists(last, knowledge.themeNames());
        CarriedMeasures measures = new CarriedMeasures(last);
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        rows.put(TemplateSheet.INDICATORS.title(), scores.indicators());
        rows.put(TemplateSheet.ITEMS.title(), scores.items());
        rows.put(TemplateSheet.OIT.title(), scores.oit());
        rows.put(TemplateSheet.THEMES.title(), lists.themes());
        rows.put(TemplateSheet.HISTORY.title(), scores.history());
        rows.put(TemplateSheet.TEXTS.title(), lists.texts());
        rows.put(TemplateSheet.UNITS.title(), lists.units());
        rows.put(TemplateSheet.MEASURES.title(), measures.unfinished());
        rows.put(TemplateSheet.LIBRARY.title(), measures.library());
        for (List<Map<String, String>> table : rows.values()) {
            LastYear.bounded(table);
        }
        CarriedAgency agency = new CarriedAgency(last.submission());
        Facts facts = new Facts(framework.year(), agency.fields(), agency.ranges(), rows);
        return new TemplatePack(knowledge).filled(facts);
    }
}
