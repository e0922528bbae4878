import { projectMetadata, projectPage } from "../../../project-pages";

export const generateMetadata = projectMetadata("demand");

export default projectPage("demand");
