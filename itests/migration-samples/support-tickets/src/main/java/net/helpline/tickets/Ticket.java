package net.helpline.tickets;

import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "tickets")
@NamedQuery(name = Ticket.BY_STATE, query = "select t from Ticket t where t.state = :state order by t.openedAt, t.id")
@NamedQuery(name = Ticket.ALL, query = "select t from Ticket t order by t.openedAt, t.id")
public class Ticket {
    public static final String BY_STATE = "Ticket.byState";
    public static final String ALL = "Ticket.all";

    public enum Priority { LOW, NORMAL, URGENT }

    public enum State {
        NEW, ASSIGNED, RESOLVED, CLOSED;

        boolean mayBecome(State next) {
            switch (this) {
                case NEW: return next == ASSIGNED || next == CLOSED;
                case ASSIGNED: return next == RESOLVED || next == NEW;
                case RESOLVED: return next == CLOSED || next == ASSIGNED;
                default: return false;
            }
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String subject;
    private String body;

    @Enumerated(EnumType.STRING)
    private Priority priority = Priority.NORMAL;

    @Enumerated(EnumType.STRING)
    private State state = State.NEW;

    private String reporter;

    @ManyToOne
    @JoinColumn(name = "agent_id")
    private Agent agent;

    @Column(name = "opened_at")
    private long openedAt;

    @Column(name = "changed_at")
    private long changedAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<Comment> comments = new ArrayList<>();

    @PrePersist
    void opened() {
        openedAt = System.currentTimeMillis() / 1000;
        changedAt = openedAt;
    }

    @PreUpdate
    void changed() {
        changedAt = System.currentTimeMillis() / 1000;
    }

    public Integer getId() { return id; }
    public String getSubject() { return subject; }
    public void setSubject(String subject) { this.subject = subject; }
    public String getBody() { return body; }
    public void setBody(String body) { this.body = body; }
    public Priority getPriority() { return priority; }
    public void setPriority(Priority priority) { this.priority = priority; }
    public State getState() { return state; }
    public void setState(State state) { this.state = state; }
    public String getReporter() { return reporter; }
    public void setReporter(String reporter) { this.reporter = reporter; }
    public Agent getAgent() { return agent; }
    public void setAgent(Agent agent) { this.agent = agent; }
    public long getOpenedAt() { return openedAt; }
    public long getChangedAt() { return changedAt; }
    public List<Comment> getComments() { return comments; }
}
