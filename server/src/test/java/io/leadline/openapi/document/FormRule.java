package io.leadline.openapi.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** What goes along with an upload is sent as fields of the same form. */
final class FormRule implements OperationRule {
    static final String FORM = org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        MediaType form = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent().get(FORM);
        if (form != null && operation.getParameters() != null) {
            List<Parameter> kept = new ArrayList<>();
            for (Parameter parameter : operation.getParameters()) {
                if (parameter.getIn().equals("query")) {
                    Schema<?> field = parameter.getSchema();
                    field.setDescription(parameter.getDescription());
                    form.getSchema().addProperty(parameter.getName(), field);
                } else {
                    kept.add(parameter);
                }
            }
            operation.setParameters(kept.isEmpty() ? null : kept);
        }
    }
}
