package io.leadline.leads.internal.erasure;

import io.leadline.leads.LeadId;
import io.leadline.leads.internal.lifecycle.LeadRepository;
import io.leadline.leads.internal.lifecycle.LeadWriter;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.PersonErased;
import io.leadline.platform.problem.NotFoundException;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person (GDPR, article 17): the lead with all that hangs on it, and what other modules keep of it. */
@Service
class LeadErasure {
    private final LeadRepository repository;
    private final LeadWriter writer;
    private final ApplicationEventPublisher events;

    LeadErasure(LeadRepository repository, LeadWriter writer, ApplicationEventPublisher events) {
        this.repository = repository;
        this.writer = writer;
        this.events = events;
    }

    @Transactional
    public void erase(TenantId tenantId, LeadId leadId) {
        Lead lead = repository.lock(tenantId, leadId).orElseThrow(() -> new NotFoundException("lead", leadId));
        writer.erase(tenantId, lead);
        List<String> identifiers = texts(lead, LeadField.Person.IDENTIFIER);
        List<String> names = texts(lead, LeadField.Person.NAME);
        events.publishEvent(new PersonErased(tenantId, "lead", List.of(leadId.toString()), identifiers, names));
    }

    private static List<String> texts(Lead lead, LeadField.Person kind) {
        LeadView view = LeadView.of(lead, null);
        return LeadField.ALL.stream()
                .filter(field -> field.person() == kind)
                .map(field -> field.shown(view))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
