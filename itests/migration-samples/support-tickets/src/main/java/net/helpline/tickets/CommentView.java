package net.helpline.tickets;

public record CommentView(Integer id, String author, String text, Long at) {
    static CommentView of(Comment c) {
        return new CommentView(c.id, c.author, c.text, c.at);
    }
}
