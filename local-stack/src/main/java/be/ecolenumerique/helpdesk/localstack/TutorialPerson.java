package be.ecolenumerique.helpdesk.localstack;

/** The people of the tutorial, as the local issuer knows them. */
public enum TutorialPerson {
    TECHNICIAN("quentin", "Quentin Delrée", "quentin.delree@ecolenumerique.example"),
    SUPPLIER_MANAGER("sophie", "Sophie Lambert", "sophie.lambert@ecolenumerique.example"),
    SUPPLIER("fournisseur", "Fournisseur de démo", "fournisseur.ecolenumerique.demo@outlook.example"),
    SUPPLIER_SECONDARY("marie", "Marie Fournier", "marie.fournier@outlook.example"),
    OTHER_SUPPLIER("concurrent", "Autre fournisseur", "contact@autre-fournisseur.example"),
    TEACHER("enseignant", "Enseignant de démonstration", "enseignant.demo@ecole-borlon.example"),
    OPERATOR("operateur", "Opérateur", "operateur@ecolenumerique.example");

    private final String id;
    private final String fullName;
    private final String email;

    TutorialPerson(String id, String fullName, String email) {
        this.id = id;
        this.fullName = fullName;
        this.email = email;
    }

    /** Under which {@code POST /local/token} knows the person. */
    public String id() {
        return id;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return email;
    }
}
