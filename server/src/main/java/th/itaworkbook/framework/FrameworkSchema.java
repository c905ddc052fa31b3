package th.itaworkbook.framework;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;

/** The JSON Schema of a file format. */
final class FrameworkSchema {
    private final JsonSchema schema;

    private FrameworkSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** The schema that stands on the class path. */
    static FrameworkSchema bundled(String resource) {
        SchemaValidatorsConfig english =
                SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
        return new FrameworkSchema(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JsonFile.bundled(resource).node(), english));
    }

    /** Everything in the file that the schema forbids, sorted. */
    List<String> faults(JsonFile file) {
        return schema.validate(file.node()).stream()
                .map(ValidationMessage::getMessage)
                // The top of the file has an empty name there.
                .map(message -> message.startsWith(": ") ? message.substring(2) : message)
                .sorted()
                .toList();
    }
}
