package th.itaworkbook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;

/** The rules of a year as the page needs them to recognise pasted text, with the names of where scores go. */
final class FrameworkJson {
    private FrameworkJson() {}

    static ObjectNode of(Framework framework) {
        ObjectNode json = Json.object()
                .put("schema", "ita-framework-view/1")
                .put("year", framework.year())
                .put("eitParts", framework.eitParts());
        ObjectNode weights = json.putObject("weights");
        for (Instrument instrument : Instrument.values()) {
            weights.put(instrument.name(), framework.weights().get(instrument));
        }
        json.set("indicators", indicators(framework));
        json.set("subIndicators", subIndicators(framework));
        json.set("items", items(framework));
        json.set("places", places(framework));
        return json;
    }

    private static ArrayNode indicators(Framework framework) {
        ArrayNode list = Json.array();
        for (Framework.Indicator indicator : framework.indicators()) {
            list.addObject()
                    .put("no", indicator.no())
                    .put("instrument", indicator.instrument().name())
                    .put("name", indicator.name())
                    .set("alsoNamed", Json.texts(indicator.alsoNamed()));
        }
        return list;
    }

    private static ArrayNode subIndicators(Framework framework) {
        ArrayNode list = Json.array();
        for (Framework.SubIndicator sub : framework.subIndicators()) {
            list.addObject()
                    .put("no", sub.no())
                    .put("indicator", sub.indicator())
                    .put("name", sub.name());
        }
        return list;
    }

    private static ArrayNode items(Framework framework) {
        ArrayNode list = Json.array();
        for (Framework.Item item : framework.items()) {
            list.addObject()
                    .put("code", item.code())
                    .put("instrument", item.instrument().name())
                    .put("indicator", item.indicator())
                    .put("label", item.label())
                    .set("subItems", Json.texts(item.subItems()));
        }
        return list;
    }

    private static ObjectNode places(Framework framework) {
        ObjectNode places = Json.object();
        ObjectNode indicators = place(places, "indicators", TemplateSheet.INDICATORS, framework.eitParts());
        indicators.put("published", Header.PUBLISHED).put("publishedPrior", Header.PUBLISHED_PRIOR);
        place(places, "items", TemplateSheet.ITEMS, framework.eitParts());
        place(places, "oit", TemplateSheet.OIT, false);
        places.putObject("history").put("sheet", TemplateSheet.HISTORY.title());
        return places;
    }

    private static ObjectNode place(ObjectNode places, String name, TemplateSheet sheet, boolean parts) {
        ObjectNode place = places.putObject(name)
                .put("sheet", sheet.title())
                .put("prior", Header.PRIOR)
                .put("current", Header.CURRENT);
        if (parts) {
            place.put("part1", Header.PART_1).put("part2", Header.PART_2);
        }
        return place;
    }
}
