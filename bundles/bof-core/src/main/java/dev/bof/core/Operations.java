package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Statistics;
import dev.bof.api.persistence.Dialect;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWork;
import dev.bof.core.transaction.Participants;
import dev.bof.core.transaction.UnitsOfWork;
import dev.bof.core.transaction.WriteTransactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations of one type of business object. */
final class Operations<T extends BusinessObject<?>> implements ObjectOperations<T> {
    private final ObjectModel<T> model;
    private final UnitsOfWork units;
    private final ObjectQueries<T> queries;
    private final Rules<T> rules;
    private final Edits<T> edits;
    private final Writes<T> writes;
    private final BulkWrites<T> bulkWrites;
    private final CompanyStatistics<T> statistics;

    Operations(
            ObjectDescriptor<T> descriptor,
            ObjectHooks<T> hooks,
            Validator validator,
            EntityManagerFactory factory,
            Participants participants,
            Dialect dialect) {
        this.model = new ObjectModel<>(descriptor, factory);
        this.units = new UnitsOfWork(factory);
        this.queries = new ObjectQueries<>(model, dialect);
        WriteTransactions transactions = new WriteTransactions(units, participants, descriptor.requiredParticipants());
        this.rules = new Rules<>(validator, hooks);
        this.edits = new Edits<>(model, hooks, rules);
        Changes<T> changes = new Changes<>(model);
        DeletedCopies copies = model.mark() == DeletedMark.NONE
                ? new DeletedCopies(descriptor.route(), model.entity(), dialect)
                : null;
        Rows<T> rows = new Rows<>(model, copies);
        this.writes = new Writes<>(model, rows, edits, changes, units, transactions);
        this.bulkWrites = new BulkWrites<>(model, rows, edits, changes, transactions);
        this.statistics = model.ofCompanies() ? new CompanyStatistics<>(model, Clock.systemUTC()) : null;
    }

    @Override
    public T create(Record create) {
        return writes.create(create);
    }

    @Override
    public T get(String id) {
        return units.read(em -> queries.find(em, id)).orElseThrow(() -> model.missing(id));
    }

    @Override
    public Page<T> list(Query query) {
        return units.read(em -> queries.page(em, query));
    }

    @Override
    public T update(String id, Expected expected, BiFunction<? super T, Record, Record> change) {
        return writes.update(id, expected, change);
    }

    @Override
    public void delete(String id, Expected expected) {
        writes.delete(id, expected);
    }

    @Override
    public T restore(String id, Expected expected) {
        return writes.restore(id, expected);
    }

    @Override
    public T setActive(String id, boolean active, Expected expected) {
        return writes.setActive(id, active, expected);
    }

    @Override
    public <R> R write(String id, Expected expected, ObjectWork<? super T, R> work) {
        return writes.work(id, expected, work);
    }

    @Override
    public <R> R read(Function<EntityManager, R> work) {
        return units.read(work::apply);
    }

    @Override
    public void requireValid(Record values) {
        rules.requireConstraints(values);
    }

    @Override
    public void requireValid(Record values, Set<String> fields) {
        rules.requireConstraints(values, fields);
    }

    @Override
    public void requireWanted(Record update) {
        edits.requireWanted(update);
    }

    @Override
    public BulkResult bulkCreate(Bulk<Record> bulk) {
        return bulkWrites.create(bulk);
    }

    @Override
    public BulkResult bulkUpdate(Bulk<ObjectChange<T>> bulk) {
        return bulkWrites.update(bulk);
    }

    @Override
    public BulkResult bulkDelete(Bulk<ObjectReference> bulk) {
        return bulkWrites.delete(bulk);
    }

    @Override
    public Statistics statistics(long companyId) {
        if (statistics == null) {
            throw new UnsupportedOperationException(model.descriptor().route() + " belong to no company");
        }
        return units.read(em -> statistics.of(em, companyId));
    }

    @Override
    public Set<BaseProperty> baseProperties() {
        return model.entity().base().all();
    }

    @Override
    public String tag(T object) {
        return model.tag(object);
    }

    @Override
    public Record response(T object) {
        return model.response().read(object);
    }
}
