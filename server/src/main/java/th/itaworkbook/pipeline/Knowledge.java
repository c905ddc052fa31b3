package th.itaworkbook.pipeline;

import java.util.Map;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.domain.Topic;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.measure.MeasureLibrary;
import th.itaworkbook.xlsx.Limits;

/**
 * All that is the same for every workbook.
 *
 * @param topics topic id to topic; its themes are the numbers that people type
 * @param themeNames that number to the name of the theme
 * @param widths of the columns of the template's tables, in characters, by folded header
 */
record Knowledge(
        Frameworks frameworks,
        Map<String, Topic> topics,
        Map<Integer, String> themeNames,
        MeasureLibrary library,
        MessageCatalog catalog,
        Limits limits,
        Lazy<Map<TemplateSheet, Map<String, Double>>> widths) {}
