package org.baoxue.region.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.baoxue.api.policy.RuleKey;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that the API bundle publishes, as an editor uses it. */
final class Schema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema PUBLISHED = published();

    private Schema() {}

    /** What the schema says against a file; empty if nothing. */
    static List<String> check(String yaml) {
        Object plain = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return PUBLISHED.validate(JSON.valueToTree(plain)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static JsonSchema published() {
        try (InputStream in = RuleKey.class.getResourceAsStream("region.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
