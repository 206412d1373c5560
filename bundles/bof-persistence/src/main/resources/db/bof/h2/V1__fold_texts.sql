-- Texts.fold of bof-api. FORCE: the script may also be run by a tool that does not have the class.
CREATE FORCE ALIAS bof_fold DETERMINISTIC FOR 'dev.bof.persistence.dialect.H2Functions.fold';
